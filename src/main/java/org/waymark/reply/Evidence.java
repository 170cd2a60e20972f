package org.waymark.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.knowledge.Money;
import org.waymark.reply.Claim.Kind;

/**
 * What a text may say: the records that carry its facts. Immutable.
 *
 * <p>Numbers are not told apart by what they count: "12 weeks" stands where the records have a 12
 * of anything. A record's lists stand for their lengths too, so that "three programs" may be said
 * of a path of three steps.
 */
public final class Evidence {
  private final Set<Fact> facts;
  private final String words;
  private final List<String> verbatim;

  private record Fact(Kind kind, String value) {}

  private Evidence(Builder builder) {
    this.facts = Set.copyOf(builder.facts);
    this.words = Names.normal(builder.words.toString());
    this.verbatim =
        builder.verbatim.stream()
            .sorted(java.util.Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** Collects what may be said. Not for use by several threads. */
  public static final class Builder {
    private final Set<Fact> facts = new HashSet<>();
    private final StringBuilder words = new StringBuilder();
    private final Set<String> verbatim = new HashSet<>();

    /** Words that may be said, with the amounts, numbers, dates and addresses in them. */
    public Builder text(String text) {
      words.append(" | ").append(text);
      Claims.of(text).forEach(c -> facts.add(new Fact(c.kind(), c.value())));
      return this;
    }

    /** An amount that may be said; nothing may be called free as well. */
    public Builder money(Money money) {
      facts.add(new Fact(Kind.MONEY, money.currency() + " " + Claims.plain(money.amount())));
      if (money.isFree()) {
        facts.add(new Fact(Kind.MONEY, Claim.FREE));
      }
      return this;
    }

    /** A number that may be said. */
    public Builder number(BigDecimal number) {
      facts.add(new Fact(Kind.NUMBER, Claims.plain(number)));
      return this;
    }

    /**
     * A record in the form of the HTTP contract: its texts, numbers, dates and money, and the
     * lengths of its lists.
     */
    public Builder record(JsonNode record) {
      if (record.has("amount") && record.has("currency")) {
        money(new Money(record.path("amount").decimalValue(), record.path("currency").asText()));
      } else if (record.isNumber()) {
        number(record.decimalValue());
      } else if (record.isTextual()) {
        text(record.asText());
      } else if (record.isContainerNode()) {
        if (record.isArray()) {
          number(BigDecimal.valueOf(record.size()));
        }
        record.forEach(this::record);
      }
      return this;
    }

    /**
     * A sentence that is said as it is and is nobody's claim, such as an example in a question or
     * an emergency number.
     */
    public Builder verbatim(String sentence) {
      verbatim.add(sentence.strip());
      return this;
    }

    /** All of that. */
    public Evidence build() {
      return new Evidence(this);
    }
  }

  /** Whether a record carries this. */
  boolean carry(Claim claim) {
    return switch (claim.kind()) {
      case MONEY, NUMBER, ADDRESS -> facts.contains(new Fact(claim.kind(), claim.value()));
      case DATE ->
          facts.stream().anyMatch(f -> f.kind() == Kind.DATE && agree(f.value(), claim.value()));
      case NAME -> carryName(claim.value());
      case QUALITY, PROMISE -> words.contains(claim.value());
    };
  }

  /** A day without a year is any such day; a month is that of any day in it. */
  private static boolean agree(String known, String said) {
    return said.startsWith("--") ? known.endsWith(said.substring(1)) : known.startsWith(said);
  }

  /** As a whole, or each of the names that "and", "in" and the like join. */
  private boolean carryName(String name) {
    return words.contains(name)
        || List.of(name.split(" (?:of|for|in|de|and|the|&) ")).stream().allMatch(this::word);
  }

  private boolean word(String name) {
    return words.contains(name);
  }

  /** The text without the sentences that are said as they are. */
  String withoutVerbatim(String text) {
    String rest = text;
    for (String sentence : verbatim) {
      rest = rest.replace(sentence, ".");
    }
    return rest;
  }
}
