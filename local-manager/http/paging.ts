import { invalidField } from "./service-error.ts";

/** A page of a list, as requested: its size and its number, which starts at 0. */
export interface Paging {
  readonly size: number;
  readonly page: number;
}

/** Reads `size` and `page` from a query. The defaults are Trackunit's. @throws {ServiceError} `constraint_violation` */
export function readPaging({ size = "20", page = "0" }: Readonly<Record<string, string>>): Paging {
  return { size: wholeNumber("size", size, 1, 1000), page: wholeNumber("page", page, 0, 1_000_000) };
}

/** Returns a page in Trackunit's wire format. */
export function toPage<Item>(content: Item[], totalElements: number, { size, page }: Paging) {
  return {
    content,
    totalPages: Math.ceil(totalElements / size),
    totalElements,
    number: page,
    size,
    numberOfElements: content.length,
  };
}

function wholeNumber(field: string, text: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most)) throw invalidField(field, "invalid");
  return number;
}
