package dev.slipway.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between browser and application that can be cut: connections then stand still, as with a cable pulled out, and no new one comes about. */
final class CutNetwork implements AutoCloseable {

    private final ServerSocket listener;
    private final int to;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    CutNetwork(int to) throws IOException {
        this.to = to;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    String base() {
        return "http://localhost:" + listener.getLocalPort();
    }

    /** From now on no byte passes; what is in flight is lost. */
    void cut() {
        cut = true;
    }

    /** Connections of before are gone, new ones pass. */
    void mend() {
        cut = false;
        open.forEach(CutNetwork::close);
    }

    private void accept() {
        try {
            while (true) {
                Socket browser = listener.accept();
                open.add(browser);
                if (cut) {
                    continue;
                }
                Socket app = new Socket();
                app.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), to));
                open.add(app);
                Thread.startVirtualThread(() -> pass(browser, app));
                Thread.startVirtualThread(() -> pass(app, browser));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void pass(Socket from, Socket into) {
        byte[] buffer = new byte[16 << 10];
        try (from;
                into) {
            InputStream in = from.getInputStream();
            OutputStream out = into.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (!cut) {
                    out.write(buffer, 0, n);
                }
            }
            if (cut) {
                Thread.sleep(Long.MAX_VALUE); // an end does not pass either
            }
        } catch (IOException e) {
            // the other direction has ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(into);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it was closed already
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        open.forEach(CutNetwork::close);
    }
}
