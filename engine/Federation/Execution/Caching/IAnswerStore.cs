namespace Cacao.Federation.Execution;

/// <summary>Where answers of source schemas are kept for all processes of a gateway. Failures cost the answers, never a request.</summary>
public interface IAnswerStore
{
    /// <summary>Reads values in one round trip.</summary>
    /// <returns>One for each key; <c>null</c> where there is none.</returns>
    Task<IReadOnlyList<byte[]?>> ReadAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken);

    /// <summary>Keeps values for a time. Nobody waits for it.</summary>
    Task WriteAsync(IReadOnlyList<(string Key, byte[] Value, TimeSpan Lifetime)> entries);

    /// <summary>Counts numbers up; one that does not exist is 0.</summary>
    /// <param name="keys">Their keys.</param>
    /// <param name="lifetime">How long they are kept.</param>
    Task IncrementAsync(IReadOnlyList<string> keys, TimeSpan lifetime);
}
