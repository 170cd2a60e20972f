package org.waymark.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.waymark.turn.Conversations;
import org.waymark.turn.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The same conversation in a terminal. */
@Command(
    name = "chat",
    description = "Talk to Waymark in the terminal; an empty line or Ctrl-D ends it.",
    mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Charset typed = Charset.forName(System.getProperty("stdin.encoding", "UTF-8"));
    try (Waymark waymark =
        Waymark.open(
            main.settings(), Clock.systemUTC(), new Terminal(spec.commandLine().getErr()))) {
      waymark.ready();
      BufferedReader in = new BufferedReader(new InputStreamReader(System.in, typed));
      Conversations conversations = waymark.conversations();
      Conversations.Started started =
          conversations.start(new Conversations.Start(null, null, null, null, null));
      say(out, started.reply().text());
      for (String line = next(in, out); line != null && !line.isBlank(); line = next(in, out)) {
        say(out, answer(conversations, started.id(), line));
      }
      conversations.erase(started.id());
    }
    return 0;
  }

  private static String next(BufferedReader in, PrintWriter out) throws IOException {
    out.print("> ");
    out.flush();
    return in.readLine();
  }

  private static String answer(Conversations conversations, String id, String line) {
    try {
      Conversations.Receipt receipt = conversations.accept(id, null, line);
      return conversations.await(id, receipt.messageId()).text();
    } catch (Refused e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static void say(PrintWriter out, String text) {
    out.println();
    out.println(text);
    out.println();
    out.flush();
  }
}
