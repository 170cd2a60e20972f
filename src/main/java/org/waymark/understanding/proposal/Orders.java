package org.waymark.understanding.proposal;

import java.util.regex.Pattern;

/**
 * Tells a message that gives orders to a machine, in the languages in which a model may help: such
 * a message is not sent to one. A model that obeys it could do no harm, but would be of no help.
 */
final class Orders {
  private static final Pattern TO_A_MACHINE =
      Pattern.compile(
          "(?iu)(?:ignor|disregard|forget|overrid|bypass|vergiss|missacht|oubli|olvid|dimentic|esque[cç]|negeer|zignoruj|glöm)"
              + "\\p{L}*(?:\\P{L}+\\p{L}+){0,4}\\P{L}+(?:instru|anweisung|regel|règle|reglas?|regole|regras|rules?|prompt|instrucc|istruz|consignes?|previous|above)|system"
              + " ?prompt|jailbreak|developer"
              + " mode|<\\|im_start|\\[/?inst]|(?:^|\\s)(?:system|assistant)\\s*:"
              + "|\"commands?\"\\s*:");

  private Orders() {}

  static boolean toAMachine(String text) {
    return TO_A_MACHINE.matcher(text).find();
  }
}
