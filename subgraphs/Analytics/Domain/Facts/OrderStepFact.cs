namespace EShop.Analytics.Domain.Facts;

/// <summary>An order came a step further; each step happens once.</summary>
public sealed record OrderStepFact(Guid OrderId, OrderStep Step, DateTimeOffset OccurredAt) : Fact;
