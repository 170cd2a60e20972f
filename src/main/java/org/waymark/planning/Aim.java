package org.waymark.planning;

/**
 * What a search is for: it says which beginnings are worth going on with, and takes what is found.
 */
interface Aim {
  /**
   * Whether a set that begins like this can still be of use.
   *
   * @param count programs chosen
   * @param end the least end of the chosen ones, order aside
   * @param left how many more may be chosen
   * @param open bits that still have to be delivered
   * @param have bits that the chosen ones deliver
   */
  boolean isHopeful(int count, long cost, long duration, long end, int left, long open, long have);

  /**
   * Takes a set with an order that ends at {@code end}, within the limits; returns whether the
   * search may stop.
   */
  boolean take(int[] chosen, int count, long cost, long duration, long end);
}
