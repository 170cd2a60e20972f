package org.waymark.knowledge.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One cost from CTDL's cost profiles: an aggregate counts, else one price of each cost type. */
final class CtdlCosts {
  private static final Pattern A_PART =
      Pattern.compile("(?i).*(?:\\bper\\b|credit|annual|year|month|semester|term\\b|hour).*");

  private CtdlCosts() {}

  static void read(List<LinkedNode> profiles, ProgramShape shape) {
    Map<String, List<PriceChoice.Offer>> byType = new LinkedHashMap<>();
    for (LinkedNode profile : profiles) {
      String price = profile.text("price");
      if (price == null) {
        continue;
      }
      String pattern = String.valueOf(profile.text("paymentPattern"));
      if (A_PART.matcher(pattern).matches()) {
        shape
            .issues()
            .warn(
                "partial-price",
                shape.place(),
                "cost",
                price + " (" + pattern + ")",
                "the price is not for the whole program; it was left out, and the cost is unknown");
        return;
      }
      LinkedNode type = profile.node("directCostType");
      PriceChoice.Offer offer = PriceChoice.read(price, profile.text("currency"));
      if (offer != null) {
        byType
            .computeIfAbsent(
                String.valueOf(type == null ? null : type.text("targetNodeName")),
                t -> new ArrayList<>())
            .add(offer);
      }
    }
    List<PriceChoice.Offer> aggregate = byType.get("Aggregate Cost");
    if (aggregate != null) {
      PriceChoice.choose(aggregate, shape);
    } else if (byType.size() == 1) {
      PriceChoice.choose(byType.values().iterator().next(), shape);
    } else if (byType.size() > 1) {
      sum(byType, shape);
    }
  }

  /** The parts together, where each has one price. */
  private static void sum(Map<String, List<PriceChoice.Offer>> byType, ProgramShape shape) {
    List<PriceChoice.Offer> parts = new ArrayList<>();
    for (List<PriceChoice.Offer> offers : byType.values()) {
      parts.add(
          offers.stream()
              .max(java.util.Comparator.comparing(PriceChoice.Offer::amount))
              .orElseThrow());
    }
    boolean one = parts.stream().map(PriceChoice.Offer::currency).distinct().count() == 1;
    java.math.BigDecimal all =
        parts.stream()
            .map(PriceChoice.Offer::amount)
            .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
    PriceChoice.choose(
        List.of(new PriceChoice.Offer(all, one ? parts.getFirst().currency() : null)), shape);
  }
}
