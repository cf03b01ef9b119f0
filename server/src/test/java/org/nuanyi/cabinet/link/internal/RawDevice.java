package org.nuanyi.cabinet.link.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A device that does what no decent library would: packets by hand. */
final class RawDevice implements AutoCloseable {

    static final int MQTT_3_1_1 = 4;
    static final int MQTT_5 = 5;

    private static final int LONGEST_MILLIS = 30_000;
    private static final int USER_PASSWORD_CLEAN = 0xC2;
    private static final int PIECES = 40;
    private static final int CONNECT = 0x10;
    private static final int PUBLISH = 0x30;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    private RawDevice(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = new DataOutputStream(socket.getOutputStream());
    }

    static RawDevice to(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(LONGEST_MILLIS);
        socket.setTcpNoDelay(true);
        return new RawDevice(socket);
    }

    void connect(int version, String name, String password, int keepAlive) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream body = new DataOutputStream(bytes);
        body.writeUTF("MQTT");
        body.writeByte(version);
        body.writeByte(USER_PASSWORD_CLEAN);
        body.writeShort(keepAlive);
        if (version == MQTT_5) {
            body.writeByte(0);
        }
        body.writeUTF(name);
        body.writeUTF(name);
        body.writeUTF(password);
        write(CONNECT, bytes.toByteArray());
    }

    void publish(String topic, int packet, int quality, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream body = new DataOutputStream(bytes);
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        body.writeShort(name.length);
        body.write(name);
        body.writeShort(packet);
        body.writeByte(0);
        body.write(new byte[size]);
        write(PUBLISH | quality << 1, bytes.toByteArray());
    }

    /** What was closed by the other side while it was written to shows when it is read. */
    private void write(int kind, byte[] body) throws IOException {
        try {
            out.writeByte(kind);
            int left = body.length;
            do {
                out.writeByte(left > 127 ? left % 128 | 128 : left);
                left /= 128;
            } while (left > 0);
            int pieces = Math.min(body.length, PIECES);
            for (int at = 0; at < pieces; at++) {
                out.write(body[at]);
            }
            out.write(body, pieces, body.length - pieces);
        } catch (SocketException closed) {
            // read() tells
        }
    }

    /** The next packet, with its header; lengths below 128. */
    int[] read() throws IOException {
        int kind = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        int[] packet = new int[2 + length];
        packet[0] = kind;
        packet[1] = length;
        for (int i = 0; i < length; i++) {
            packet[2 + i] = in.readUnsignedByte();
        }
        return packet;
    }

    /** Waits for it. */
    boolean isEnded() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
