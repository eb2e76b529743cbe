import type { Generated } from 'kysely'

/** The tables of a project file. JSON columns hold what is never searched by its parts. */
export interface Tables {
  documents: {
    id: string
    /** Hash of the text, blind to white space. */
    hash: string
    text: string
    source: string | null
    author: string | null
    date: string | null
    date_inferred: number
    title: string | null
    url: string | null
    boilerplate: string | null
  }
  codings: {
    key: Generated<number>
    doc: string
    coder: string
    version: string
    /** 1 for the coding that holds: a coder's newest of the document. */
    current: number
    attributions: string
    figures: string
  }
  statements: {
    coding: number
    id: string
    actor: string
    person: string | null
    issue: string
    stance: string
    strength: number
    tellers: string
    start: number
    end: number
    quote: string
    confidence: number
    voice: string | null
    why: string | null
  }
  /** What each person's decisions come to: the value last set by a person for a subject. */
  decisions: {
    kind: string
    subject: string
    who: string
    value: string
    seq: number
  }
  votes: {
    rollcall: string
    actor: string
    choice: string
    date: string | null
    topics: string | null
    title: string | null
  }
  settings: {
    name: string
    value: string
  }
  journal: {
    seq: Generated<number>
    at: string
    who: string
    act: string
    subject: string
    before: string | null
    after: string | null
    /** The first entry of those made, and undone, together. */
    batch: number | null
    undoes: number | null
  }
}

/** Marks the file as this program's ('stpt'). */
export const applicationId = 0x73747074
export const fileVersion = 1

export const createTables = `
  create table documents (
    id text primary key, hash text not null, text text not null, source text, author text, date text,
    date_inferred integer not null, title text, url text, boilerplate text
  ) without rowid;
  create index documents_hash on documents (hash);
  create table codings (
    key integer primary key, doc text not null references documents (id), coder text not null, version text not null,
    current integer not null, attributions text not null, figures text not null, unique (doc, coder, version)
  );
  create table statements (
    coding integer not null references codings (key), id text not null, actor text not null, person text, issue text not null,
    stance text not null, strength real not null, tellers text not null, start integer not null, "end" integer not null,
    quote text not null, confidence real not null, voice text, why text, primary key (coding, id)
  ) without rowid;
  create index statements_id on statements (id);
  create table decisions (
    kind text not null, subject text not null, who text not null, value text not null, seq integer not null,
    primary key (kind, subject, who)
  ) without rowid;
  create table votes (
    rollcall text not null, actor text not null, choice text not null, date text, topics text, title text,
    primary key (rollcall, actor)
  ) without rowid;
  create table settings (name text primary key, value text not null) without rowid;
  create table journal (
    seq integer primary key autoincrement, at text not null, who text not null, act text not null, subject text not null,
    before text, after text, batch integer, undoes integer
  );
  create index journal_who on journal (who, seq);
  create index journal_undoes on journal (undoes) where undoes is not null;
  create trigger journal_stays before update on journal begin select raise(abort, 'the journal is append-only'); end;
  create trigger journal_keeps before delete on journal begin select raise(abort, 'the journal is append-only'); end;
  pragma application_id = ${applicationId};
  pragma user_version = ${fileVersion};
`
