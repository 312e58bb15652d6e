using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Reads how the source stream of a subscription is opened.</summary>
internal sealed class SubscriptionReader(ReaderContext context)
{
    public SubscribeModel? Read(ISymbol member, TypeScope scope, IReadOnlyList<AttributeData> attributes)
    {
        _ = (context, member, scope, attributes);
        return null;
    }
}
