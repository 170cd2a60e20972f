package org.waymark.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.catalog.ImportRefused;
import org.waymark.channel.web.WebServer;
import org.waymark.knowledge.load.Unreadable;
import org.waymark.store.StoreUnavailable;
import org.waymark.turn.Refused;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Says in one line what went wrong and what to do; a bug is logged with its trace. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    command.getErr().println(line(failure));
    command.getErr().flush();
    return 1;
  }

  private static String line(Exception failure) {
    return switch (failure) {
      case SettingsException e -> String.valueOf(e.getMessage());
      case ImportRefused e -> "Nothing was changed: " + e.getMessage() + ".";
      case Unreadable e -> e.place() + ": " + e.getMessage();
      case Refused e -> e.getMessage() + faults(e);
      case StoreUnavailable e -> "The database cannot be used: " + e.getMessage();
      case WebServer.PortTaken e -> String.valueOf(e.getMessage());
      case FileAlreadyExistsException e ->
          "There is a file " + e.getFile() + " already; it was left as it is.";
      case NoSuchFileException e -> "There is no file " + e.getFile() + ".";
      case UncheckedIOException e -> "A file cannot be read or written: " + e.getMessage();
      case IOException e -> "A file cannot be read or written: " + e.getMessage();
      default -> {
        LOG.error("a command failed", failure);
        yield "This failed for a reason that is not yours; the lines above say more.";
      }
    };
  }

  private static String faults(Refused refused) {
    StringBuilder lines = new StringBuilder();
    refused
        .faults()
        .forEach(f -> lines.append("\n  ").append(f.field()).append(": ").append(f.message()));
    return lines.toString();
  }
}
