package org.waymark.knowledge.load;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Coded;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Funding;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.Starts;

/**
 * A table whose columns bear the names of the contract's fields, for a sheet program: no cell can
 * be taken for a formula. It cannot say a provider's address, where a grant is asked for, nor
 * awards.
 */
public final class CsvWriter implements CatalogWriter {
  @Override
  public void write(Catalog catalog, Framework framework, Writer out) throws IOException {
    // Sheet programs take a file without this mark for the machine's old encoding.
    out.write('\uFEFF');
    row(ProgramFields.STATED, out);
    for (Program program : catalog.listPrograms()) {
      row(cells(program, framework), out);
    }
  }

  private static List<String> cells(Program p, Framework framework) {
    List<String> cells = new ArrayList<>();
    cells.add(p.id().value());
    cells.add(p.title());
    cells.add(text(p.description()));
    cells.add(p.provider().name());
    cells.add(text(p.url()));
    cells.add(text(p.country()));
    cells.add(ListCell.join(p.places()));
    cells.add(text(p.language()));
    cells.add(ListCell.join(p.outcomes()));
    cells.add(p.skillsDrawn() ? "" : skills(p.skills(), framework));
    cells.add(skills(p.requires(), framework));
    cells.add(number(p.hours()));
    cells.add(number(p.ects()));
    cells.add(text(p.eqfLevel()));
    cells.add(p.statedLevel() == null ? "" : p.statedLevel().code());
    cells.add(text(p.assessment()));
    cells.add(codes(p.delivery()));
    cells.add(text(p.qualityAssurance()));
    cells.add(text(p.supervision()));
    cells.add(ListCell.join(p.stacksTo().stream().map(a -> a.value()).toList()));
    cells.add(p.cost() == null ? "" : cost(p.cost()));
    cells.add(ListCell.join(p.funding().stream().map(Funding::name).toList()));
    cells.add(starts(p.starts()));
    cells.add(text(p.enrolBy()));
    cells.add(text(p.credentialType()));
    cells.add(text(p.renewAfterMonths()));
    cells.add(text(p.lastVerified()));
    return cells;
  }

  /** By id where the framework has it, which nothing needs to link; else in words. */
  private static String skills(List<SkillId> ids, Framework framework) {
    return ListCell.join(
        ids.stream()
            .map(id -> id.value().startsWith("own:") ? framework.labelOf(id) : id.value())
            .toList());
  }

  private static String codes(Collection<? extends Coded> values) {
    return ListCell.join(values.stream().map(Coded::code).toList());
  }

  /** Three decimals alone could be thousands. */
  private static String cost(Money cost) {
    BigDecimal amount = cost.amount().scale() == 3 ? cost.amount().setScale(4) : cost.amount();
    return amount.toPlainString() + " " + cost.currency() + (cost.isFree() ? " (free)" : "");
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  private static String starts(Starts starts) {
    return switch (starts) {
      case Starts.AnyTime anyTime -> "any-time";
      case Starts.Unknown unknown -> "";
      case Starts.Dates dates ->
          ListCell.join(dates.dates().stream().map(String::valueOf).toList());
      case Starts.Recurring recurring -> ListCell.join(List.of(recurring.rule()));
    };
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : String.valueOf(value);
  }

  /** Reading takes off quotation marks that an export left inside a cell: these are to stay. */
  private static String quotedInside(String cell) {
    return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
        ? "\"" + cell.replace("\"", "\"\"") + "\""
        : cell;
  }

  private static void row(List<String> cells, Writer out) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.write(i == 0 ? "" : ",");
      String cell = quotedInside(FormulaGuard.guard(cells.get(i)));
      boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
      out.write(plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"");
    }
    out.write("\r\n");
  }
}
