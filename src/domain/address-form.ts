/** How one of us addresses a person: by Du, by Sie, or by the first name and Sie. */
export const addressForms = ['du', 'sie', 'first-name'] as const
export type AddressForm = (typeof addressForms)[number]

/** A new person starts with Sie (product.md, "Tact and law"). */
export const usualAddressForm: AddressForm = 'sie'
