-- People are found by ranges of words and shown in Dutch order: both compare by code point, whatever the database was made with.
alter table persons alter column sort_name type text collate "C";
alter table person_search_words alter column word type text collate "C";

-- When someone was last invited and first came in. Module signin says so; the list of people shows it.
alter table persons add column invited_at timestamptz;
alter table persons add column signed_in_at timestamptz;
create index persons_who_leave on persons (tenant_id, leaves_on) where leaves_on is not null;

-- These units and everything below them. `union` ends a circle that hand-made rows might hold.
create function units_below(roots uuid[]) returns setof uuid language sql stable rows 50 as $$
  with recursive below as (
    select u.tenant_id, u.id from organisation_units u where u.id = any(roots)
    union
    select u.tenant_id, u.id from organisation_units u join below b on u.tenant_id = b.tenant_id and u.parent_id = b.id
  )
  select id from below
$$;

-- Sharing the same thing with the same people twice is one share.
create unique index shares_once on shares (tenant_id, owner_id, subject_kind, subject_id, audience, audience_id) nulls not distinct where withdrawn_at is null;
create index shares_by_owner on shares (tenant_id, owner_id) where withdrawn_at is null;
