// The browser ships inside @sparticuz/chromium; nothing is downloaded when packages are installed.
module.exports = { skipDownload: true };
