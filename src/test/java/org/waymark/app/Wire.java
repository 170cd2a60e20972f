package org.waymark.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The line between browser and server, which can fail: it passes everything on, until it is told to
 * do something to the next answer that is streamed.
 */
final class Wire implements AutoCloseable {
  private static final String DELTA = "event: delta";

  /** What befalls the line. */
  enum Fault {
    /** Nothing. */
    NONE,
    /** The next stream breaks behind its first piece of text. */
    CUT,
    /** The next stream stands still behind its first piece of text, until it is released. */
    HOLD,
    /** Nothing is let through. */
    DOWN
  }

  private final ServerSocket door;
  private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);
  private volatile CountDownLatch held = new CountDownLatch(0);
  private volatile int target;

  Wire() throws IOException {
    door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::open);
  }

  int port() {
    return door.getLocalPort();
  }

  void leadTo(int port) {
    target = port;
  }

  void be(Fault next) {
    held.countDown();
    held = new CountDownLatch(next == Fault.HOLD ? 1 : 0);
    fault.set(next);
  }

  private void open() {
    while (!door.isClosed()) {
      try {
        Socket browser = door.accept();
        Thread.ofVirtual().start(() -> join(browser));
      } catch (IOException e) {
        return;
      }
    }
  }

  @SuppressWarnings("try") // both ends are let go of, so that the other direction ends too
  private void join(Socket browser) {
    try (browser;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      Thread up = Thread.ofVirtual().start(() -> pump(browser, server, false));
      pump(server, browser, true);
      browser.close();
      server.close();
      up.join();
    } catch (IOException e) {
      // One side is gone, and with it the other.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pump(Socket from, Socket to, boolean answers) {
    byte[] buffer = new byte[1 << 16];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (fault.get() == Fault.DOWN) {
          from.close();
          to.close();
          return;
        }
        int until =
            answers ? endOfDelta(new String(buffer, 0, n, StandardCharsets.ISO_8859_1)) : -1;
        if (until < 0) {
          out.write(buffer, 0, n);
        } else if (fault.compareAndSet(Fault.CUT, Fault.NONE)) {
          out.write(buffer, 0, until);
          out.flush();
          from.close();
          to.close();
          return;
        } else if (fault.compareAndSet(Fault.HOLD, Fault.NONE)) {
          out.write(buffer, 0, until);
          out.flush();
          held.await();
          out.write(buffer, until, n - until);
        } else {
          out.write(buffer, 0, n);
        }
        out.flush();
      }
    } catch (IOException e) {
      // The line ends here.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int endOfDelta(String bytes) {
    int delta = bytes.indexOf(DELTA);
    int end = delta < 0 ? -1 : bytes.indexOf("\n\n", delta);
    return end < 0 ? -1 : end + 2;
  }

  @Override
  public void close() {
    held.countDown();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
