namespace EShop.Analytics.Domain.Facts;

/// <summary>Somebody signed in for the first time.</summary>
public sealed record RegistrationFact(Guid CustomerId, DateTimeOffset OccurredAt) : Fact;
