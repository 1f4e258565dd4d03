package jp.musubi.ws.linkage;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.musubi.linkage.boundary.MessageMode;
import jp.musubi.linkage.boundary.MessageOrigin;
import jp.musubi.ws.exchange.ExchangeError;
import jp.musubi.ws.exchange.FieldRefusal;
import jp.musubi.ws.exchange.FieldsRefused;
import jp.musubi.ws.linkage.v1.common.RequestHeader;
import jp.musubi.ws.linkage.v1.common.RequestSource;
import jp.musubi.ws.linkage.v1.common.ResponseHeader;

/**
 * What the messages of all families have in common. XML arrives checked against the schema, JSON does not, so whatever
 * would not survive the way into a command is looked at here; everything else is the door's to judge.
 */
final class Wire {

    static final String DONE = "0";
    static final String DONE_WITH_ERRORS = "1";
    static final String IN_PROGRESS = "2";

    private static final Pattern RECEIPT = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int RECEIPT_LENGTH = 36;
    private static final Pattern RECEIPT_OF_ANY_LENGTH = Pattern.compile("[0-9a-f-]*");
    /** The schema's UserID; the doors take more, because a clerk's sign-in is longer. */
    private static final Pattern USER = Pattern.compile("[0-9A-Za-z._@-]*");
    private static final int LONGEST_USER = 20;
    private static final int LONGEST_CURSOR = 200;

    /** Our own name in headers. */
    private static final String OURS = "musubi";
    private static final Pattern SYSTEM = Pattern.compile("[0-9A-Za-z_-]{1,32}");

    private Wire() {
    }

    /** @throws FieldsRefused FIELD_MISSING */
    static <T> T required(T value, String field) {
        if (value == null) {
            throw FieldsRefused.one(ExchangeError.FIELD_MISSING, field);
        }
        return value;
    }

    /** @throws FieldsRefused when header or source is missing, or the header names another message */
    static MessageOrigin origin(String messageTypeId, RequestHeader header, RequestSource source) {
        required(header, "Header");
        required(source, "Body");
        if (!messageTypeId.equals(required(header.getMsgTypeId(), "MsgTypeId"))) {
            throw new FieldsRefused(List.of(
                    FieldRefusal.named(ExchangeError.MESSAGE_TYPE_MISMATCH, "MsgTypeId", messageTypeId)));
        }
        String destination = header.getDestinationSystemID();
        if (destination != null && SYSTEM.matcher(destination).matches() && !destination.equals(OURS)) {
            throw new FieldsRefused(List.of(FieldRefusal.named(ExchangeError.OTHER_DESTINATION, "DestinationSystemID", OURS)));
        }
        return new MessageOrigin(header.getMsgId(), messageTypeId, mode(required(header.getMsgMode(), "MsgMode")),
                header.getSourceSystemID(), header.getDestinationSystemID(), source.getRequestSourceUnitCode(),
                user(source.getRequestSourceUserID()));
    }

    private static String user(String text) {
        if (text != null && !USER.matcher(text).matches()) {
            throw FieldsRefused.one(ExchangeError.WRONG_FORMAT, "RequestSourceUserID");
        }
        return noLonger(LONGEST_USER, text, "RequestSourceUserID");
    }

    /** @throws FieldsRefused when it is longer than the {@code next} of a page may be */
    static String cursor(String text, String field) {
        return noLonger(LONGEST_CURSOR, text, field);
    }

    private static String noLonger(int longest, String text, String field) {
        if (text != null && text.length() > longest) {
            throw FieldsRefused.one(ExchangeError.WRONG_LENGTH, field);
        }
        return text;
    }

    /** Source and destination change places; the message id is the request's, so that the two are found together. */
    static ResponseHeader answer(RequestHeader request, String messageTypeId, String result) {
        ResponseHeader header = new ResponseHeader();
        header.setMsgId(request.getMsgId());
        header.setMsgTypeId(messageTypeId);
        header.setMsgMode(request.getMsgMode());
        header.setSourceSystemID(OURS);
        header.setDestinationSystemID(request.getSourceSystemID());
        header.setMsgResult(result);
        return header;
    }

    /** @throws FieldsRefused when it is not a receipt number */
    static UUID receipt(String text, String field) {
        if (!RECEIPT.matcher(required(text, field)).matches()) {
            boolean lengthAlone = text.length() != RECEIPT_LENGTH && RECEIPT_OF_ANY_LENGTH.matcher(text).matches();
            throw FieldsRefused.one(lengthAlone ? ExchangeError.WRONG_LENGTH : ExchangeError.WRONG_FORMAT, field);
        }
        return UUID.fromString(text);
    }

    /** @throws FieldsRefused when it is neither 0 nor 1 */
    static boolean flag(String text, String field) {
        return switch (required(text, field)) {
            case "0" -> false;
            case "1" -> true;
            default -> throw FieldsRefused.one(ExchangeError.UNKNOWN_VALUE, field);
        };
    }

    static String flag(boolean value) {
        return value ? "1" : "0";
    }

    /** What is empty does not appear on the wire. */
    static String presence(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static MessageMode mode(String code) {
        return flag(code, "MsgMode") ? MessageMode.TEST : MessageMode.PRODUCTION;
    }
}
