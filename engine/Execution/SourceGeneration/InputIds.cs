using System.Globalization;
using Cacao.Execution.Relay;

namespace Cacao.Execution.SourceGeneration;

/// <summary>Reads values of the type <c>ID</c> that are no global ids. Called by generated code.</summary>
public static class InputIds
{
    /// <summary>Reads an id.</summary>
    /// <exception cref="GraphQLException">The text is no value of the type.</exception>
    public static T Parse<T>(object? value)
        where T : IParsable<T> =>
        T.TryParse(value as string, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw NodeIdErrors.InvalidText(typeof(T));
}
