using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Reads connections.</summary>
internal sealed class PagingReader(ReaderContext context)
{
    public PagedField? Read(ISymbol member, ITypeSymbol result, string name, IReadOnlyList<AttributeData> attributes)
    {
        _ = (context, member, result, name, attributes);
        return null;
    }
}
internal sealed record PagedField(string Type, ITypeSymbol Element, IReadOnlyList<InputFieldModel> Arguments, string Result, bool IsAsync, IReadOnlyList<string> Statements)
{
    public string Wrap(string call, bool isAsync) => call;
}
