package jp.musubi.linkage.adapter;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jp.musubi.linkage.domain.OutgoingInquiry;

/**
 * Sends inquiries right after their commit, a few side by side. The queue is bounded and may lose what it holds: the
 * rows in the database are the truth, and the sweep brings back whatever was not sent in time.
 */
@ApplicationScoped
class DispatchQueue {

    private static final Logger LOG = System.getLogger(DispatchQueue.class.getName());

    @Resource
    private ManagedThreadFactory threads;

    private final InquiryDispatcher dispatcher;
    private final LinkageSettings settings;
    private ExecutorService executor;

    protected DispatchQueue() {
        this(null, null);
    }

    @Inject
    DispatchQueue(InquiryDispatcher dispatcher, LinkageSettings settings) {
        this.dispatcher = dispatcher;
        this.settings = settings;
    }

    void accepted(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutgoingInquiry inquiry) {
        offer(inquiry);
    }

    void offer(OutgoingInquiry inquiry) {
        try {
            executor().execute(() -> send(inquiry));
        } catch (RejectedExecutionException full) {
            LOG.log(Level.DEBUG, "the dispatch queue is full; the sweep will send {0}", inquiry.managementNumber());
        }
    }

    private void send(OutgoingInquiry inquiry) {
        try {
            dispatcher.send(inquiry);
        } catch (EJBException unbooked) {
            LOG.log(Level.WARNING, "inquiry " + inquiry.managementNumber() + " waits for the next sweep", unbooked);
        }
    }

    private synchronized ExecutorService executor() {
        if (executor == null) {
            int size = settings.dispatchThreads();
            executor = new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(settings.dispatchQueue()), threads);
        }
        return executor;
    }

    @PreDestroy
    void stop() {
        if (executor != null) {
            executor.shutdownNow();
        }
    }
}
