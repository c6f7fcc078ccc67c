import type { Database } from 'better-sqlite3'
import type { AddressForm } from '../../domain/address-form.ts'
import { consentChannels, type ConsentChannel } from '../../domain/consent.ts'
import type { Channel } from '../../domain/interaction.ts'
import { statement } from './statement.ts'

/** How people want to be approached, of those who said so: few beside all the others. */
export type Manners = {
  /** How an owner addresses a contact. */
  forms: ReadonlyMap<number, AddressForm>
  /** Channels that a contact blocked. */
  blocked: ReadonlyMap<number, readonly ConsentChannel[]>
  /** What a customer wishes. */
  wishes: ReadonlyMap<number, { channel: Channel | null; bestTime: string | null }>
}

export function manners(db: Database) {
  const forms = statement<{ ownerId: number | null }, { id: number; form: AddressForm }>(
    db,
    `SELECT contact_id AS "id", form FROM address_form WHERE owner_id = @ownerId`,
  )
  const blocked = statement<[], { id: number; channels: string }>(
    db,
    `SELECT contact_id AS "id", group_concat(channel) AS "channels" FROM consent WHERE state = 'blocked' GROUP BY contact_id`,
  )
  const wishes = statement<[], { id: number; channel: Channel | null; bestTime: string | null }>(
    db,
    `SELECT id, wished_channel AS "channel", best_time AS "bestTime" FROM customer
     WHERE wished_channel IS NOT NULL OR best_time IS NOT NULL`,
  )

  return {
    /** For whoever acts. */
    all: (ownerId: number | null): Manners => ({
      forms: new Map(forms.all({ ownerId }).map(({ id, form }) => [id, form])),
      blocked: new Map(
        blocked
          .all([])
          .map(({ id, channels }) => [id, consentChannels.filter((channel) => channels.split(',').includes(channel))]),
      ),
      wishes: new Map(wishes.all([]).map(({ id, ...wish }) => [id, wish])),
    }),
  }
}
