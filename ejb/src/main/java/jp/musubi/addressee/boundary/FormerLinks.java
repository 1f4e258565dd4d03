package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import jp.musubi.addressee.domain.LinkReviewRepository;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.ActingInstitution;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 紐付け履歴. Links that turned out to be wrong; who used them is for other rooms to say. */
@Stateless
@DenyAll
@Guarded
public class FormerLinks {

    /** How many are told at once. */
    public static final int MOST = 100;
    private static final String NUMBERS = "numbers and times; what was done with them leaves the entries where it is shown";

    private final LinkReviewRepository reviews;
    private final ActingInstitution institution;

    protected FormerLinks() {
        this(null, null);
    }

    @Inject
    public FormerLinks(LinkReviewRepository reviews, ActingInstitution institution) {
        this.reviews = reviews;
        this.institution = institution;
    }

    /**
     * The newest first, at most a hundred.
     *
     * @param after only those older than this one; {@link LinkReviews#BEGINNING} for the newest
     */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.former_link.list")
    @DisclosesNothing(NUMBERS)
    public WorkSlice<FormerLinkView> newest(@NotNull UUID after) {
        return WorkSlice.of(MOST, most -> reviews.formerLinks(institution.code(), after, most));
    }

    /** @throws BusinessException FORMER_LINK_UNKNOWN */
    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.former_link.find")
    @DisclosesNothing(NUMBERS)
    public FormerLinkView find(@NotNull UUID id) {
        return reviews.formerLink(institution.code(), id).orElseThrow(() -> new BusinessException(AddresseeError.FORMER_LINK_UNKNOWN));
    }
}
