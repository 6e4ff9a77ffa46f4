/** The name of the file inside each PDF that holds the records it was made from. */
export const attachmentName = "records.json";
