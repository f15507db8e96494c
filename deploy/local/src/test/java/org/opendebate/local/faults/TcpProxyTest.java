package org.opendebate.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.local.component.FreePorts;

class TcpProxyTest {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final int port = FreePorts.base(1);
    private ServerSocket echo;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = server();
        proxy = TcpProxy.start(port, echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void passesBytesBothWays() throws IOException {
        try (Socket client = client()) {
            assertThat(answerTo(client, 7)).isEqualTo(7);
        }
    }

    @Test
    void holdsEveryByteBackWhileItIsCutAndResetsWhenItIsHealed() throws IOException {
        try (Socket client = client()) {
            answerTo(client, 7);
            proxy.cut();
            client.setSoTimeout(200);
            assertThatThrownBy(() -> answerTo(client, 8)).isInstanceOf(SocketTimeoutException.class);

            client.setSoTimeout(5000);
            proxy.heal();
            assertThatThrownBy(() -> {
                        if (client.getInputStream().read() < 0) {
                            throw new SocketException("ended");
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
        try (Socket client = client()) {
            assertThat(answerTo(client, 9)).isEqualTo(9);
        }
    }

    @Test
    void passesOverAServerThatRefuses() throws IOException {
        int nobody = FreePorts.base(1);
        proxy.to(List.of(nobody, echo.getLocalPort()));

        for (int turn = 0; turn < 4; turn++) {
            try (Socket client = client()) {
                assertThat(answerTo(client, turn)).isEqualTo(turn);
            }
        }
    }

    @Test
    void endsTheConnectionWhenNoServerIsThere() throws IOException {
        proxy.to(List.of(FreePorts.base(1)));

        try (Socket client = client()) {
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    private Socket client() throws IOException {
        Socket client = new Socket(LOOPBACK, port);
        client.setSoTimeout(5000);
        return client;
    }

    private static int answerTo(Socket client, int sent) throws IOException {
        client.getOutputStream().write(sent);
        return client.getInputStream().read();
    }

    /** Gives back each byte that it gets. */
    private static ServerSocket server() throws IOException {
        ServerSocket server = new ServerSocket(0, 50, LOOPBACK);
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket one = server.accept();
                    Thread.ofVirtual().start(() -> giveBack(one));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return server;
    }

    private static void giveBack(Socket socket) {
        try (socket) {
            for (int sent = socket.getInputStream().read();
                    sent >= 0;
                    sent = socket.getInputStream().read()) {
                socket.getOutputStream().write(sent);
            }
        } catch (IOException gone) {
            // the test dropped the connection
        }
    }
}
