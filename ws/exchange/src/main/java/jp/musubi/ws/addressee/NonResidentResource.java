package jp.musubi.ws.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.musubi.addressee.boundary.NonResidentChanges;
import jp.musubi.addressee.boundary.NonResidentHits;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.NonResidentQuery;
import jp.musubi.addressee.boundary.NonResidentSearches;
import jp.musubi.ws.addressee.v1.NonResidentAct;
import jp.musubi.ws.addressee.v1.NonResidentChange;
import jp.musubi.ws.addressee.v1.NonResidentList;
import jp.musubi.ws.addressee.v1.NonResidentMerge;
import jp.musubi.ws.addressee.v1.NonResidentQuestion;
import jp.musubi.ws.addressee.v1.NonResidentRevision;

/**
 * 住登外者宛名番号管理 beside the official numbering API (機能ID 0310002, 0310003, 0310005 to 0310009, 0310022): 照会, 履歴, 変更,
 * 名寄せ and its release, 削除, 排他制御. Questions are posted, because an address with a person's number would stand in access logs.
 */
@RequestScoped
@Path("rest/v1/non-residents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NonResidentResource {

    private final NonResidentSearches searches;
    private final NonResidentChanges changes;

    /** For the proxy; public because RESTEasy looks for it. */
    public NonResidentResource() {
        this(null, null);
    }

    @Inject
    public NonResidentResource(NonResidentSearches searches, NonResidentChanges changes) {
        this.searches = searches;
        this.changes = changes;
    }

    @POST
    @Path("search")
    public NonResidentList search(NonResidentQuery query) {
        NonResidentHits hits = searches.search(query);
        return NonResidentList.of(hits.views(), hits.more());
    }

    @POST
    @Path("history")
    public NonResidentList history(NonResidentQuestion question) {
        return NonResidentList.of(searches.history(new NonResidentNumber(question.addresseeNumber())), false);
    }

    @POST
    @Path("change")
    public NonResidentRevision change(NonResidentChange message) {
        return new NonResidentRevision(changes.change(NonResidentWireMapper.edit(message), NonResidentWireMapper.items(message)));
    }

    @POST
    @Path("merge")
    public NonResidentRevision merge(NonResidentMerge message) {
        return new NonResidentRevision(changes.merge(NonResidentWireMapper.edit(message), NonResidentWireMapper.main(message)));
    }

    @POST
    @Path("release")
    public NonResidentRevision release(NonResidentAct message) {
        return new NonResidentRevision(changes.release(NonResidentWireMapper.edit(message)));
    }

    @POST
    @Path("delete")
    public NonResidentRevision delete(NonResidentAct message) {
        return new NonResidentRevision(changes.delete(NonResidentWireMapper.edit(message)));
    }

    /** Others may only view from now on. */
    @POST
    @Path("claim")
    public void claim(NonResidentAct message) {
        changes.claim(NonResidentWireMapper.edit(message));
    }

    @POST
    @Path("leave")
    public void leave(NonResidentAct message) {
        changes.leave(NonResidentWireMapper.edit(message));
    }
}
