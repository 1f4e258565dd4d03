-- An older node of the cluster says in kind alone what it proposes, and reads there what it knows.
alter table addressee.link_proposal alter column kind drop not null;
comment on column addressee.link_proposal.kind is '種類（前の版のノードのため。紐付けないときは空）';
alter table addressee.link_proposal add constraint link_proposal_act
    check (act in ('LINK', 'RELINK', 'UNLINK', 'DISMISS') or act is null and kind is not null);
alter table addressee.link_proposal add constraint link_proposal_doubt unique (id, doubt_id);
-- A doubt is settled by what another clerk approved of it, and by nothing else.
alter table addressee.link_doubt add constraint link_doubt_outcome check (settlement_outcome = 'APPROVED');
alter table addressee.link_doubt add constraint link_doubt_approved foreign key (settlement_proposal_id, settlement_outcome)
    references addressee.link_decision (proposal_id, outcome);
alter table addressee.link_doubt add constraint link_doubt_by_its_proposal foreign key (settlement_proposal_id, id)
    references addressee.link_proposal (id, doubt_id);
