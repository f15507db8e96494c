package org.opendebate.local.component;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;

/** A program that listens on the port of its argument and has as many threads as a service has. */
final class ManyThreads {

    private ManyThreads() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < 100; i++) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        try (ServerSocket socket =
                new ServerSocket(Integer.parseInt(arguments[0]), 50, InetAddress.ofLiteral("127.0.0.1"))) {
            System.out.println("listening on " + socket.getLocalPort());
            never.await();
        }
    }
}
