package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTest {
  /** Where the log has a warning about itself, it prints all it did to the output of a command. */
  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void the_log_is_set_up_without_a_word_to_say(String format) throws JoranException {
    LoggerContext context = new LoggerContext();
    context.putProperty("WAYMARK_LOG_FORMAT", format);
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(LogTest.class.getResource("/logback.xml"));
    assertThat(context.getStatusManager().getCopyOfStatusList())
        .allMatch(s -> s.getEffectiveLevel() < Status.WARN);
    assertThat(context.getLogger("ROOT").getAppender("console")).isNotNull();
    context.stop();
  }
}
