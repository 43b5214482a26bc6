package org.opendatabutton;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Results from the native library, in the encoding of {@code bindings/java/rust/src/wire.rs}; each is read once. */
final class Answer {
    private final ByteBuffer bytes;

    Answer(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    boolean truth() {
        return bytes.get() != 0;
    }

    int integer() {
        return bytes.getInt();
    }

    long number() {
        return bytes.getLong();
    }

    String text() {
        return new String(bytes(integer()), StandardCharsets.UTF_8);
    }

    @Nullable String optionalText() {
        int length = integer();
        return length < 0 ? null : new String(bytes(length), StandardCharsets.UTF_8);
    }

    <T> List<T> list(Function<Answer, T> item) {
        int count = integer();
        List<T> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(item.apply(this));
        }
        return Collections.unmodifiableList(items);
    }

    /** The remaining bytes, undecoded. */
    byte[] rest() {
        return bytes(bytes.remaining());
    }

    private byte[] bytes(int count) {
        byte[] taken = new byte[count];
        bytes.get(taken);
        return taken;
    }
}
