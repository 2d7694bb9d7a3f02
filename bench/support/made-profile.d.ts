export interface ProfileSize {
  readonly feeds: number
  readonly articles: number
}
export declare const madeSeed = 20261121
export declare const madeFolderTitle: (index: number) => string
export declare const madeFeedTitle: (index: number) => string
/** A fresh profile folder with a copy of the made store; the caller removes it. */
export declare function lendProfile(size: ProfileSize): Promise<string>
