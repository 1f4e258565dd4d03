package jp.musubi.ws.hostile;

import java.util.function.Supplier;

/**
 * One message that must be turned away.
 *
 * @param name what is wrong with it
 * @param body made when asked for, because some are large
 * @param expectedStatus HTTP status; a SOAP fault is always 500
 * @param expectedCode code in the fault's detail or the problem
 */
public record HostileCase(String name, String method, String path, String contentType, Supplier<byte[]> body,
        int expectedStatus, String expectedCode) {

    @Override
    public String toString() {
        return name;
    }
}
