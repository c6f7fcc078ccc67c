/** Our person in charge of customers. A solo user is the only owner. */
export type Owner = {
  id: number
  name: string
  number: string | null
  email: string | null
  language: 'en' | 'de' | null
}
