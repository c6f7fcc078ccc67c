/** How one of us addresses a person: by Du, by Sie, or by the first name and Sie. */
export type AddressForm = 'du' | 'sie' | 'first-name'

/** A new person starts with Sie (product.md, "Tact and law"). */
export const usualAddressForm: AddressForm = 'sie'
