package org.waymark.knowledge.load;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that fill a cell and say nothing: {@code None.}, {@code Ninguno}, {@code n/a}, … */
final class Nothing {
  private static final Set<String> WORDS =
      Set.of(
          "none",
          "n/a",
          "na",
          "nan",
          "null",
          "nil",
          "nothing",
          "not applicable",
          "not available",
          "not specified",
          "unknown",
          "tbd",
          "tba",
          "no data",
          "undefined",
          "#n/a",
          "none required",
          "none listed",
          "ninguno",
          "ninguna",
          "ningunos",
          "no aplica",
          "nada",
          "aucun",
          "aucune",
          "néant",
          "sans objet",
          "keine",
          "keiner",
          "keines",
          "kein",
          "entfällt",
          "keine angabe",
          "nessuno",
          "nessuna",
          "nenhum",
          "nenhuma",
          "não se aplica",
          "geen",
          "niet van toepassing",
          "n.v.t",
          "brak",
          "nie dotyczy",
          "无",
          "ninguno/a",
          "k.a",
          "s/o",
          "n.a",
          "(none)");
  private static final Pattern NO_REQUIREMENT =
      Pattern.compile(
          "(?iU)(?:there are |it has |this course has )?(?:no|none|without)(?: \\S+){0,3}"
              + " (?:pre-?requisites?|requirements?|prior knowledge|experience)(?: (?:is|are))?(?:"
              + " (?:required|needed|necessary))?|no (?:pre-?requisites?|requirements?)|(?:no (?:se"
              + " requieren|hay|existen)|sin)(?: \\S+){0,3}"
              + " (?:prerrequisitos|prerequisitos|requisitos|conocimientos)(?:"
              + " previos)?|aucun(?:e)? (?:pré-?requis|connaissance)(?: \\S+){0,2}|keine"
              + " (?:vorkenntnisse|voraussetzungen)(?: \\S+){0,3}|nessun(?:o)? (?:pre)?requisito(?:"
              + " \\S+){0,2}|geen (?:voorkennis|vereisten)(?: \\S+){0,2}|(?:nenhum|sem)"
              + " (?:pré-?)?requisitos?(?: \\S+){0,2}");

  private Nothing() {}

  /** Whether the cell says nothing. */
  static boolean says(String cell) {
    String bare = bare(cell);
    return bare.isEmpty() || WORDS.contains(bare);
  }

  /** Whether the cell says that nothing is required. */
  static boolean requires(String cell) {
    return says(cell) || NO_REQUIREMENT.matcher(bare(cell)).matches();
  }

  private static String bare(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT).replaceAll("^[-–—.*\\s]+|[-–—.!*\\s]+$", "");
  }
}
