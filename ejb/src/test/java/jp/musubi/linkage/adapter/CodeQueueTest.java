package jp.musubi.linkage.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.domain.HubGateway;
import jp.musubi.linkage.domain.Inquiry;
import jp.musubi.linkage.domain.LinkageFixture;

/** An inquiry that comes while the person's 符号 is being booked. */
class CodeQueueTest {

    private static final String MUSUBI = LinkageFixture.MUSUBI;

    @OnBothDatabases
    void forgets_no_inquiry_that_comes_when_the_waiting_ones_have_just_been_released(TestDatabase db) throws Exception {
        assertThat(stateOfWhatComesWhileBooking(db, false)).isEqualTo(InquiryState.ACCEPTED);
    }

    @OnBothDatabases
    void forgets_no_inquiry_that_comes_just_before_the_waiting_ones_are_released(TestDatabase db) throws Exception {
        assertThat(stateOfWhatComesWhileBooking(db, true)).isEqualTo(InquiryState.ACCEPTED);
    }

    @OnBothDatabases
    void asks_again_at_once_for_an_inquiry_that_comes_while_the_person_is_given_up(TestDatabase db) throws Exception {
        LinkageDatabase node = new LinkageDatabase(db);
        node.outcome = HubGateway.Outcome.NOT_FOUND;

        String late = comesWhileBooking(node, false);

        node.outcome = HubGateway.Outcome.ACQUIRED;
        node.acquisition.advance(MUSUBI);
        assertThat(state(node, late)).isEqualTo(InquiryState.ACCEPTED);
    }

    private static InquiryState stateOfWhatComesWhileBooking(TestDatabase db, boolean before) throws InterruptedException {
        LinkageDatabase node = new LinkageDatabase(db);
        String late = comesWhileBooking(node, before);
        node.acquisition.advance(MUSUBI);
        return state(node, late);
    }

    /** Acquires the 符号 of a first inquiry; a second one comes before or after the look for inquiries that wait. */
    private static String comesWhileBooking(LinkageDatabase node, boolean before) throws InterruptedException {
        accept(node);
        ExecutorService elsewhere = Executors.newSingleThreadExecutor();
        String[] late = new String[1];
        Runnable comes = () -> {
            elsewhere.execute(() -> late[0] = accept(node));
            elsewhere.shutdown();
            await(elsewhere, 1);
        };
        node.acquisition(new JpaInquiries(node.entities) {
            @Override
            public List<Inquiry> takeWaitingForCode(String institution, Collection<String> subjects) {
                if (before) {
                    comes.run();
                }
                List<Inquiry> waiting = super.takeWaitingForCode(institution, subjects);
                if (!before) {
                    comes.run();
                }
                return waiting;
            }
        }).advance(MUSUBI);
        assertThat(await(elsewhere, 10)).isTrue();
        return late[0];
    }

    private static boolean await(ExecutorService elsewhere, int seconds) {
        try {
            return elsewhere.awaitTermination(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String accept(LinkageDatabase node) {
        Inquiry.Asker asker = new Inquiry.Asker(MUSUBI, "musubi-child", "1010", "suzuki", false);
        return node.run(MUSUBI, () -> node.inquiryDesk.accept(asker, new AddresseeNumber(LinkageFixture.TARO),
                LinkageFixture.QUESTION, false).inquiry().managementNumber());
    }

    private static InquiryState state(LinkageDatabase node, String number) {
        return node.run(MUSUBI, () -> node.inquiries.find(MUSUBI, number).orElseThrow().state());
    }
}
