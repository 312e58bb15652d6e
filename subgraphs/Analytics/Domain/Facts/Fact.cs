namespace EShop.Analytics.Domain.Facts;

/// <summary>
/// Something that an event said, in the form in which reports count it. A fact is never changed: it has the same key
/// whenever and however often its event comes, so that neither repeats nor disorder change a report.
/// </summary>
public abstract record Fact;
