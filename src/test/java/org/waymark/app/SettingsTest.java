package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.channel.slack.SlackSettings;
import org.waymark.inference.ModelSettings;

class SettingsTest {
  /** Settings of the contract that this version refuses, and the other way to give a secret. */
  private static final Set<String> NOT_IN_THE_TABLE =
      Set.of(
          "WAYMARK_DATABASE_FILE",
          "WAYMARK_ADMIN_PORT",
          "WAYMARK_EMBEDDING_MODEL",
          "WAYMARK_ADMIN_TOKEN_FILE",
          "WAYMARK_LLM_API_KEY_FILE",
          "WAYMARK_SLACK_SIGNING_SECRET_FILE",
          "WAYMARK_SLACK_BOT_TOKEN_FILE");

  @TempDir private Path folder;

  /** The names and defaults of the README's table. */
  private static Map<String, String> table() throws IOException {
    Map<String, String> table = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("README.md"))) {
      String[] cells = line.split(" *\\| *");
      if (line.startsWith("| `WAYMARK_")) {
        Arrays.stream(cells[1].split(", ")).forEach(name -> table.put(bare(name), bare(cells[2])));
      }
    }
    return table;
  }

  private static String bare(String cell) {
    return cell.replace("`", "");
  }

  /** An environment without a setting, which notes what it is asked for. */
  private static Map<String, String> noting(Set<String> asked) {
    return new AbstractMap<>() {
      @Override
      public @Nullable String get(Object name) {
        asked.add(String.valueOf(name));
        return null;
      }

      @Override
      public Set<Entry<String, String>> entrySet() {
        return Set.of();
      }
    };
  }

  @Test
  void the_table_of_the_readme_names_exactly_what_is_read() throws IOException {
    Set<String> asked = new TreeSet<>();
    Settings.read(noting(asked));
    asked.removeAll(NOT_IN_THE_TABLE);
    assertThat(table().keySet()).isEqualTo(asked);
  }

  @Test
  void the_table_of_the_readme_names_the_defaults() throws IOException {
    Settings s = Settings.read(Map.of());
    Map<String, String> defaults = new HashMap<>();
    defaults.put("WAYMARK_PORT", String.valueOf(s.port()));
    defaults.put("WAYMARK_HOST", s.host());
    defaults.put("WAYMARK_DATA", "./" + s.data());
    defaults.put("WAYMARK_DATABASE", s.database() == null ? "SQLite in the data folder" : "");
    defaults.put(
        "WAYMARK_KNOWLEDGE",
        s.knowledge() == null ? "the folder knowledge here, else the copy in the jar" : "");
    defaults.put(
        "WAYMARK_PROMPTS",
        s.prompts() == null ? "the folder prompts here, else the copy in the jar" : "");
    defaults.put(
        "WAYMARK_PUBLIC_URL",
        s.publicUrl().replace(s.host(), "HOST").replace(String.valueOf(s.port()), "PORT"));
    defaults.put("WAYMARK_TIME_ZONE", s.timeZone().getId());
    defaults.put("WAYMARK_CURRENCY", s.currency());
    defaults.put("WAYMARK_ALLOWED_ORIGINS", none(s.allowedOrigins()));
    defaults.put("WAYMARK_TRUSTED_PROXIES", none(s.trustedProxies()));
    defaults.put("WAYMARK_RATE_PER_MINUTE", String.valueOf(s.ratePerMinute()));
    defaults.put("WAYMARK_NEW_PER_MINUTE", String.valueOf(s.newPerMinute()));
    defaults.put("WAYMARK_RETENTION_DAYS", String.valueOf(s.retentionDays()));
    defaults.put("WAYMARK_HANDOFF_URL", none(s.handoffUrl()));
    defaults.put("WAYMARK_HANDOFF_EMAIL", none(s.handoffEmail()));
    defaults.put("WAYMARK_MAX_IMPORT_BYTES", (s.maxImportBytes() >> 20) + " MiB");
    defaults.put("WAYMARK_MAX_LOSS", String.valueOf(s.maxLoss()));
    defaults.put("WAYMARK_ADMIN_TOKEN", none(s.adminToken()));
    defaults.put("WAYMARK_SLACK_SIGNING_SECRET", none(s.slack()));
    defaults.put("WAYMARK_SLACK_BOT_TOKEN", none(s.slack()));
    defaults.put("WAYMARK_SLACK_API", SlackSettings.API);
    ModelSettings model =
        Objects.requireNonNull(
            Settings.read(Map.of("WAYMARK_LLM", "ollama", "WAYMARK_LLM_MODEL", "small")).model());
    assertThat(s.model()).isNull();
    defaults.put("WAYMARK_LLM", "none");
    defaults.put("WAYMARK_LLM_BASE_URL", "the provider's own");
    defaults.put("WAYMARK_LLM_MODEL", "none");
    defaults.put("WAYMARK_LLM_API_KEY", none(model.key()));
    defaults.put("WAYMARK_LLM_TIMEOUT_MS", String.valueOf(model.timeout().toMillis()));
    defaults.put("WAYMARK_LLM_PER_MINUTE", String.valueOf(model.perMinute()));
    defaults.put("WAYMARK_LLM_PER_DAY", String.valueOf(model.perDay()));
    defaults.put("WAYMARK_LOG_LEVEL", "INFO");
    defaults.put("WAYMARK_LOG_FORMAT", "text");
    assertThat(table()).isEqualTo(defaults);
    assertThat(Files.readString(Path.of("src/main/resources/logback.xml")))
        .contains("${WAYMARK_LOG_LEVEL:-INFO}", "${WAYMARK_LOG_FORMAT:-text}");
  }

  private static String none(@Nullable Object value) {
    return value == null || value.equals(List.of()) ? "none" : value.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WAYMARK_PORT             | http                    | a whole number from 0 to 65535
          WAYMARK_PORT             | -1                      | a whole number from 0 to 65535
          WAYMARK_PORT             | 65536                   | a whole number from 0 to 65535
          WAYMARK_PORT             | 80.5                    | a whole number from 0 to 65535
          WAYMARK_PUBLIC_URL       | learn.example.org       | an address such as https://
          WAYMARK_PUBLIC_URL       | ftp://learn.example.org | an address such as https://
          WAYMARK_TIME_ZONE        | Dublin                  | an IANA time zone
          WAYMARK_CURRENCY         | euro                    | an ISO 4217 code
          WAYMARK_CURRENCY         | eur                     | an ISO 4217 code
          WAYMARK_ALLOWED_ORIGINS  | example.org             | sites such as https://
          WAYMARK_ALLOWED_ORIGINS  | *                       | sites such as https://
          WAYMARK_ALLOWED_ORIGINS  | https://example.org/a   | sites such as https://
          WAYMARK_TRUSTED_PROXIES  | proxy.example.org       | addresses or networks
          WAYMARK_TRUSTED_PROXIES  | 10.0.0.0/33             | addresses or networks
          WAYMARK_TRUSTED_PROXIES  | 10.0.0.0/x              | addresses or networks
          WAYMARK_RATE_PER_MINUTE  | -1                      | a whole number from 0
          WAYMARK_NEW_PER_MINUTE   | many                    | a whole number from 0
          WAYMARK_RETENTION_DAYS   | 0                       | a whole number from 1
          WAYMARK_HANDOFF_URL      | /help                   | an address such as https://
          WAYMARK_HANDOFF_EMAIL    | ask us                  | an address such as advice@example.org
          WAYMARK_MAX_IMPORT_BYTES | 50MB                    | a whole number from 1024
          WAYMARK_MAX_LOSS         | 50%                     | a number from 0 to 1
          WAYMARK_MAX_LOSS         | 1.5                     | a number from 0 to 1
          WAYMARK_MAX_LOSS         | NaN                     | a number from 0 to 1
          WAYMARK_LLM              | chatty                  | none, openai, anthropic, gemini or ollama
          WAYMARK_LLM_BASE_URL     | 10.0.0.1                | an address such as https://
          WAYMARK_LLM_TIMEOUT_MS   | 8s                      | a whole number from 100
          WAYMARK_LLM_PER_MINUTE   | 0                       | a whole number from 1
          WAYMARK_LLM_PER_DAY      | 0                       | a whole number from 1
          WAYMARK_LOG_LEVEL        | loud                    | WARN, INFO or DEBUG
          WAYMARK_LOG_FORMAT       | JSON                    | text or json
          WAYMARK_ADMIN_PORT       | 8081                    | it has to be unset
          WAYMARK_EMBEDDING_MODEL  | /models                 | it has to be unset
          WAYMARK_ADMIN_TOKEN_FILE | /no/such/file           | a file that can be read
          """)
  void a_value_that_does_not_parse_is_one_line_with_name_value_and_what_is_allowed(
      String name, String value, String allowed) {
    SettingsException refused =
        catchThrowableOfType(SettingsException.class, () -> Settings.read(Map.of(name, value)));
    assertThat(refused).isNotNull();
    assertThat(refused.getMessage())
        .startsWith(name + "=" + value + " will not do: ")
        .contains(allowed)
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WAYMARK_PUBLIC_URL      | https://learn.example.org/ | https://learn.example.org
          WAYMARK_ALLOWED_ORIGINS | https://a.example/, http://localhost:3000 | [https://a.example, http://localhost:3000]
          WAYMARK_TRUSTED_PROXIES | 10.0.0.0/8 ::1            | [10.0.0.0/8, ::1]
          WAYMARK_PORT            | ' 9000 '                  | 9000
          WAYMARK_LLM             | NONE                      |
          WAYMARK_LOG_LEVEL       | debug                     |
          WAYMARK_MAX_LOSS        | 0                         | 0.0
          """)
  void a_value_that_parses_is_taken(String name, String value, @Nullable String taken) {
    Settings settings = Settings.read(Map.of(name, value));
    if (taken != null) {
      assertThat(
              Stream.of(
                      settings.publicUrl(),
                      settings.allowedOrigins(),
                      settings.trustedProxies(),
                      settings.port(),
                      settings.maxLoss())
                  .map(Objects::toString))
          .contains(taken);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "openai,    WAYMARK_LLM_API_KEY= will not do: with WAYMARK_LLM=openai a key is wanted",
    "anthropic, WAYMARK_LLM_API_KEY= will not do: with WAYMARK_LLM=anthropic a key is wanted",
    "gemini,    WAYMARK_LLM_API_KEY= will not do: with WAYMARK_LLM=gemini a key is wanted"
  })
  void a_hosted_model_without_a_key_stops_the_start(String provider, String line) {
    assertThat(
            catchThrowableOfType(
                SettingsException.class,
                () ->
                    Settings.read(
                        Map.of("WAYMARK_LLM", provider, "WAYMARK_LLM_MODEL", "some-model"))))
        .hasMessage(line);
  }

  @Test
  void a_model_without_a_name_stops_the_start() {
    assertThat(
            catchThrowableOfType(
                SettingsException.class, () -> Settings.read(Map.of("WAYMARK_LLM", "ollama"))))
        .hasMessageContaining("WAYMARK_LLM_MODEL= will not do");
  }

  @Test
  void a_key_of_a_model_is_never_printed() {
    assertThat(
            Settings.read(
                    Map.of(
                        "WAYMARK_LLM", "openai",
                        "WAYMARK_LLM_MODEL", "m",
                        "WAYMARK_LLM_API_KEY", "s3cret"))
                .toString())
        .doesNotContain("s3cret");
  }

  @Test
  void a_blank_value_is_none() {
    assertThat(Settings.read(Map.of("WAYMARK_PORT", " ", "WAYMARK_ADMIN_TOKEN", "")))
        .isEqualTo(Settings.read(Map.of()));
  }

  @Test
  void a_secret_is_never_printed_and_may_come_as_a_file() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "s3cret\n");
    for (Map<String, String> environment :
        List.of(
            Map.of("WAYMARK_ADMIN_TOKEN", "s3cret"),
            Map.of("WAYMARK_ADMIN_TOKEN_FILE", file.toString()))) {
      Settings settings = Settings.read(environment);
      assertThat(settings.adminToken()).isEqualTo(new Secret("s3cret"));
      assertThat(settings.toString()).contains("[REDACTED]").doesNotContain("s3cret");
    }
  }

  @Test
  void slack_is_set_up_by_both_of_its_secrets_or_not_at_all() {
    Map<String, String> both =
        Map.of("WAYMARK_SLACK_SIGNING_SECRET", "s3cret", "WAYMARK_SLACK_BOT_TOKEN", "xoxb-s3cret");
    assertThat(Settings.read(both).slack())
        .isEqualTo(new SlackSettings("s3cret", "xoxb-s3cret", SlackSettings.API));
    assertThat(Settings.read(both).toString()).doesNotContain("s3cret");
    for (String one : both.keySet()) {
      assertThat(
              catchThrowableOfType(
                  SettingsException.class, () -> Settings.read(Map.of(one, "s3cret"))))
          .hasMessageContaining("both, or neither")
          .hasMessageNotContaining("s3cret");
    }
  }

  @Test
  void an_empty_file_is_no_secret() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), " \n");
    assertThat(
            catchThrowableOfType(
                SettingsException.class,
                () -> Settings.read(Map.of("WAYMARK_ADMIN_TOKEN_FILE", file.toString()))))
        .hasMessageContaining("with the secret in it");
  }

  @Test
  void a_password_in_an_address_is_not_repeated() {
    SettingsException refused =
        catchThrowableOfType(
            SettingsException.class,
            () -> Settings.read(Map.of("WAYMARK_DATABASE", "jdbc:mysql://me:s3cret@db/waymark")));
    assertThat(refused.getMessage())
        .startsWith("WAYMARK_DATABASE=[REDACTED] will not do")
        .doesNotContain("s3cret");
  }
}
