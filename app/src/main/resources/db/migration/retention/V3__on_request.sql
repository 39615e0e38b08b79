-- A deletion that the person asked for does not wait for the clear period: the reference of the request stands beside it.

alter table retention.review add column request_reference text;
alter table retention.review add constraint review_on_request_deletes check (
    request_reference is null or decided = 'DELETE');
comment on column retention.review.request_reference is 'Reference of the request that it answers; null when the schedule asked for it. [no person]';

-- What an erasure rests on: the category of the schedule, or the request. Granted to nobody.
create or replace function retention.basis_of(review uuid) returns text
    language sql stable set search_path = ''
as $$
    select coalesce('Request ' || r.request_reference, r.category) from retention.review r where r.id = review
$$;
