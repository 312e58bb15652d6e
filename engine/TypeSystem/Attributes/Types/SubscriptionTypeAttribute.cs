namespace Cacao.Types;

/// <summary>The members of this static partial class are fields of the subscription root.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubscriptionTypeAttribute : Attribute;
