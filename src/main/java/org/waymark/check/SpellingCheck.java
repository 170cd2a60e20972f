package org.waymark.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.knowledge.load.Issues;

/**
 * Slips that need no dictionary, line by line. What people type (aliases, questions as asked) may
 * be misspelled on purpose and is passed over.
 */
final class SpellingCheck implements Check {
  private static final Pattern TYPED =
      Pattern.compile("^\\s*aliases:.*|^  - [^{].*|^- \\{word: .*");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|\\bwww\\.\\S+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern THRICE =
      Pattern.compile("(\\p{L})\\1\\1", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SPACES = Pattern.compile("\\S {2,}(?!#)\\S");
  private static final Pattern TWICE =
      Pattern.compile(
          "(?<![\\p{L}-])(\\p{L}{2,}) \\1(?![\\p{L}-])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Compounds of German keep all three letters; Roman numbers are no words. */
  private static final Pattern MAY_BE_THRICE =
      Pattern.compile(
          "(?i)x*i{3}|.*(schifff|rolll|stofff|stillleg|schnelll|ballle|flussst|massst|pressst|betttuch|brennn|fetttr|schritttem|werkstatttr|kaffeee|seee).*");

  /** Said twice on purpose: "had had", "that that", German "die die", French "nous nous". */
  private static final Set<String> MAY_BE_TWICE =
      Set.of("had", "that", "is", "die", "der", "das", "den", "sie", "nous", "vous");

  private static final Set<String> TYPOS =
      Set.of(
          "accomodate",
          "accomodation",
          "acheive",
          "adress",
          "adresses",
          "apparant",
          "arguement",
          "assesment",
          "assesments",
          "assesed",
          "basicly",
          "begining",
          "beleive",
          "buisness",
          "certifcate",
          "collegue",
          "collegues",
          "comittee",
          "commited",
          "concious",
          "definately",
          "dependant",
          "diffrent",
          "dissapear",
          "embarass",
          "enviroment",
          "environement",
          "existance",
          "experiance",
          "familar",
          "finaly",
          "foriegn",
          "fourty",
          "goverment",
          "grammer",
          "gaurd",
          "happend",
          "heirarchy",
          "immediatly",
          "independant",
          "knowlege",
          "langauge",
          "lenght",
          "liason",
          "libary",
          "maintainance",
          "maintenence",
          "managment",
          "neccessary",
          "necesary",
          "noticable",
          "occassion",
          "occured",
          "occurence",
          "oppurtunity",
          "paralell",
          "perfomance",
          "persistant",
          "posession",
          "practicle",
          "prefered",
          "priviledge",
          "proffesional",
          "programing",
          "publically",
          "qualificaton",
          "questionaire",
          "recieve",
          "recieved",
          "recomend",
          "refered",
          "relevent",
          "responsability",
          "scedule",
          "seperate",
          "seperately",
          "shedule",
          "similiar",
          "skillfull",
          "sucessful",
          "succesful",
          "supercede",
          "suprise",
          "teh",
          "thier",
          "throught",
          "tommorow",
          "transfered",
          "truely",
          "untill",
          "usefull",
          "wether",
          "wich",
          "writting");

  @Override
  public void run(Knowledge knowledge, Issues issues) {
    for (SourceLine line : knowledge.lines()) {
      if (!TYPED.matcher(line.text()).matches() || line.place().file().startsWith("catalog")) {
        line(line, ADDRESS.matcher(line.text()).replaceAll(""), issues);
      }
    }
  }

  private static void line(SourceLine line, String text, Issues issues) {
    if (SPACES.matcher(text.strip()).find()) {
      issues.warn("spaces", line.place(), null, null, "two spaces stand between words; leave one");
    }
    Matcher twice = TWICE.matcher(text);
    while (twice.find()) {
      if (!MAY_BE_TWICE.contains(twice.group(1).toLowerCase(Locale.ROOT))) {
        issues.warn(
            "twice",
            line.place(),
            null,
            twice.group(),
            "\"" + twice.group() + "\": a word stands twice; take one out if it is a slip");
      }
    }
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      word(line, words.group(), issues);
    }
  }

  private static void word(SourceLine line, String word, Issues issues) {
    if (THRICE.matcher(word).find() && !MAY_BE_THRICE.matcher(word).matches()) {
      issues.warn(
          "thrice",
          line.place(),
          null,
          word,
          "\"" + word + "\" has a letter thrice; take one out if it is a slip");
    }
    if (TYPOS.contains(word.toLowerCase(Locale.ROOT))) {
      issues.error("typo", line.place(), null, word, "\"" + word + "\" is misspelled; mend it");
    }
    List<Character.UnicodeScript> scripts =
        word.codePoints()
            .mapToObj(Character.UnicodeScript::of)
            .filter(
                s -> s != Character.UnicodeScript.COMMON && s != Character.UnicodeScript.INHERITED)
            .distinct()
            .toList();
    if (scripts.size() > 1) {
      issues.error(
          "mixed-scripts",
          line.place(),
          null,
          word,
          "\"" + word + "\" mixes letters of " + scripts + "; write it in one script");
    }
  }
}
