package org.waymark.understanding.slot;

import java.util.Map;
import java.util.regex.Pattern;
import org.waymark.knowledge.Delivery;

/** Words for how and when something is taught. */
final class DeliveryWords {
  private static final String COURSE =
      "(?:courses?|class|classes|lessons?|programs?|sessions?|training|learning|study|teaching|tuition|school|course"
          + " work|options?|stuff|ones?|format|only|based)";

  /** A pattern for each kind. */
  static final Map<Delivery, Pattern> KINDS =
      Map.of(
          Delivery.ONLINE,
          Hit.pattern(
              "(?:fully |100 % |all |purely )?online(?!"
                  + " (?:shop\\w*|store|marketing|retail\\w*|business|sales|dating|banking|seller|gaming|games?|presence|ads|advertising|security|media|form|bank|privacy|safety|job|jobs|customers|orders|sellers?|tutor|casino|portfolio|payments?))|remote(?="
                  + " (?:[.,!?;)&+/-]|and|or|only|please|courses?|learning|study|studying|class\\w*|lessons?|training|programs?|if|so|because|with|but|is|would|in|at|on|max|under|evenings?|weekends?|option\\w*|ones?|as|for|ideally|preferred|teaching)(?![^"
                  + " ])|$)|remotely|from (?:my )?(?:home|sofa|couch|bed|bedroom|kitchen table)|at"
                  + " home|distance (?:learning|courses?|education)|e ?learning|(?:over|on|via|by)"
                  + " zoom|zoom"
                  + " (?:lessons?|class|classes|courses?|calls?|sessions?)|webinars?|virtual(?:ly)?(?="
                  + " "
                  + COURSE
                  + ")|virtually|(?:learn|study|course|courses|it|do|learning|studying|lessons) on"
                  + " my (?:laptop|phone|computer)|via (?:the )?internet|over the internet|on the"
                  + " web"),
          Delivery.ON_SITE,
          Hit.pattern(
              "(?:in|inside) (?:a |an |the |an actual |a real |an? proper |real |actual )?(?:class"
                  + " ?rooms?|rooms?(?: with (?:others?|other people|people|a teacher))?)|class"
                  + " ?rooms?(?! (?:assistants?|teachers?|teaching"
                  + " assistant|management|behavio\\w*|support))|class ?room"
                  + " (?:based|courses?|teaching|learning|training|setting|only|please|style)|class"
                  + " ?room(?= [.,!?]|$| and| or| in| near)|face to face|in person|in the flesh|on"
                  + " site|on campus|campus based|with (?:a|other|real) (?:real"
                  + " )?(?:teacher|people|students|tutor) in (?:the|a) room|physical"
                  + " (?:class\\w*|courses?)|offline"),
          Delivery.BLENDED,
          Hit.pattern(
              "hybrid(?!"
                  + " (?:car|cars|vehicle\\w*|work|working|workers?|job|role|engine\\w*|cloud|bike|app)\\b)|blended(?!"
                  + " famil\\w*)|(?:a )?mix(?:ture)? of (?:online|both|in"
                  + " person|home|class\\w*|remote)(?: and [a-z ]{2,12}(?: classes|"
                  + " learning)?)?|part(?:ly)? online (?:and )?part(?:ly)? (?:in person|on"
                  + " site|face to face|in class\\w*)"),
          Delivery.EVENING,
          Hit.pattern(
              "evening (?:"
                  + COURSE
                  + "|only)|evenings? only|night (?:school|class|classes|courses?)|(?:only |just"
                  + " )(?:in the |on |at )?(?:weekday |week day"
                  + " )?(?:evenings?|nights)|(?:in|during) the evenings?|(?:of|in) an"
                  + " evening|evenings(?! (?:a|per|each) week)|after (?:6|7|8|#\\d+|six|5)"
                  + " (?:pm|o'clock)|weeknights?|at nights?(?= [.,]|$| only| please)"),
          Delivery.WEEKEND,
          Hit.pattern(
              "weekend (?:"
                  + COURSE
                  + "|only|mornings?|afternoons?)|weekends?(?: only)?|(?:on"
                  + " )?(?:saturdays?|sundays?)(?: (?:mornings?|afternoons?|evenings?))?(?:"
                  + " (?:and|or|&|/) (?:saturdays?|sundays?)(?: (?:mornings?|afternoons?))?)?(?:"
                  + " only)?"),
          Delivery.SELF_PACED,
          Hit.pattern(
              "(?:at|in|on|with) my own (?:pace|speed|time|rhythm|schedule|terms)|(?:at|in)"
                  + " (?:your|one 's|their|our) own (?:pace|speed|time)|self paced?|self pace|self"
                  + " study|my own pace|self directed|on demand|asynchronous|whenever (?:i|it)"
                  + " (?:want|like|can|suits?(?: me)?|have time|am free|fits)|no fixed"
                  + " (?:times?|schedules?|hours|timetable)|flexible"
                  + " (?:schedule|timetable|times|timing)|work at my own"));

  private DeliveryWords() {}
}
