using Cacao.Generators.Model;

namespace Cacao.Generators.Analysis;

/// <summary>Where the events of a subscription come from.</summary>
/// <param name="Subscribe">The generated method that opens the stream.</param>
/// <param name="Arguments">The arguments that opening the stream takes.</param>
internal sealed record SubscriptionSource(SubscribeModel Subscribe, IReadOnlyList<InputFieldModel> Arguments);
