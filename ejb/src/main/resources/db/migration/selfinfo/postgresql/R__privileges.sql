-- The portal is a party of its own: where it has a role of its own, no other role sees its codes.
revoke all on selfinfo.portal_code from ${runtime};
grant usage on schema selfinfo to ${resident};
grant select, insert on selfinfo.portal_code to ${resident};
