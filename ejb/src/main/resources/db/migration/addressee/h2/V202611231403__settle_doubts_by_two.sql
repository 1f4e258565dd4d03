-- What one clerk alone dismissed before stays as it was; from now on nobody does.
alter table addressee.link_doubt add constraint link_doubt_settled_by_two
    check (settlement is null or (settlement_proposal_id is not null and settlement_outcome is not null)) nocheck;
