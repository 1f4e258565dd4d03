package jp.musubi.faults;

import java.util.function.ToIntFunction;

/**
 * The gaps between the steps of an exchange, told by what is on the wire there: who sent it has committed, who is to get it has
 * not.
 */
enum Step {
    INQUIRY_SENT("/inquiries", false, Remains::notAtHub),
    PROVISION_ANSWERED("/provisions", true, Remains::notBackAtHub),
    PROVISION_ASKED("/provisions", false, Remains::notAtProvider),
    INQUIRY_ANSWERED("/inquiries", true, Remains::notBackAtRequester);

    private final String operation;
    private final boolean answer;
    private final ToIntFunction<Remains> remains;

    Step(String operation, boolean answer, ToIntFunction<Remains> remains) {
        this.operation = operation;
        this.answer = answer;
        this.remains = remains;
    }

    boolean isAt(String path, boolean itsAnswer) {
        return answer == itsAnswer && path.endsWith(operation);
    }

    /** How many exchanges a dead node's books show in this gap. */
    int in(Remains books) {
        return remains.applyAsInt(books);
    }
}
