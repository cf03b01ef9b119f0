/** Something told about a station, kept on the phone until the server has it. It holds no position. */
export interface Letter {
  /** A UUID made once: however often the letter is sent, it is heard once. */
  readonly key: string;
  /** Where its words go, such as /s/11010001/tell. */
  readonly path: string;
  /** Its words; none once they have arrived. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly photo?: Blob;
  /** What it is called where letters are listed. */
  readonly title: string;
  /** Milliseconds since 1970, by the clock of the phone. */
  readonly writtenAt: number;
  readonly state: 'waiting' | 'sent' | 'refused';
  /** The number of its report, once there is one. */
  readonly number?: string;
}

const REPORT = /\/r\/([2-9A-HJKMNP-Z]{8})(?:\/photo)?$/;

/** The number of a report in an address of its page. */
export function numberIn(address: string): string | undefined {
  return REPORT.exec(new URL(address, 'http://phone').pathname)?.[1];
}
