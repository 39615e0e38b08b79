package org.wardline.kernel;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * A caller's mistake or a conflict, with a stable code. Its message is a static sentence; what it is about travels in
 * typed keys. There is no way to add text.
 */
public final class ServiceException extends RuntimeException {
    private final ErrorCode code;
    private final transient Map<LogKey, Object> keys = new EnumMap<>(LogKey.class);

    public ServiceException(ErrorCode code) {
        super(code.title());
        this.code = code;
    }

    public ServiceException with(LogKey key, Id id) {
        keys.put(key, id.value());
        return this;
    }

    public ServiceException with(LogKey key, long number) {
        keys.put(key, number);
        return this;
    }

    public ServiceException with(LogKey key, Enum<?> constant) {
        keys.put(key, constant.name());
        return this;
    }

    public ServiceException with(LogKey key, Instant at) {
        keys.put(key, at);
        return this;
    }

    public ErrorCode code() {
        return code;
    }

    /** What it is about: ids, numbers, enum names and moments only. */
    public Map<LogKey, Object> keys() {
        return Map.copyOf(keys);
    }
}
