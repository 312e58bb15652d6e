using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;
using Xunit.Abstractions;

namespace Cacao.Execution.Tests.Fuzzing;

/// <summary>Whatever the request: a response that is JSON, in bounded time, on a small stack, and nothing that the engine
/// did not foresee.</summary>
public sealed class EngineFuzzTests(ITestOutputHelper output)
{
    private const int SmallStack = 256 * 1024;
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_randomTime = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData(1, 35_000, false)]
    [InlineData(2, 35_000, false)]
    [InlineData(3, 30_000, true)]
    public void Requests_of_a_fixed_seed_are_answered(int seed, int requests, bool mutate)
    {
        var executed = Run(seed, mutate, i => i < requests);

        // Requests that are all refused would prove little of execution.
        Assert.InRange(executed, mutate ? requests / 200 : requests / 3, requests);
        output.WriteLine($"{executed} of {requests} executed");
    }

    [Fact]
    public void Requests_of_a_new_seed_are_answered()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var start = Stopwatch.GetTimestamp();
        Run(seed, mutate: false, _ => Stopwatch.GetElapsedTime(start) < s_randomTime / 2);
        Run(seed, mutate: true, _ => Stopwatch.GetElapsedTime(start) < s_randomTime);
    }

    /// <returns>How many requests were executed.</returns>
    private static int Run(int seed, bool mutate, Func<int, bool> goesOn)
    {
        var executed = 0;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    executed = RunHere(seed, mutate, goesOn);
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return executed;
    }

    private static int RunHere(int seed, bool mutate, Func<int, bool> goesOn)
    {
        var random = new Random(seed);
        var executor = FuzzSchema.CreateAsync().GetAwaiter().GetResult();
        var documents = new DocumentWriter(executor.Schema, random);
        var inputs = new InputWriter(random);
        var mutator = new ByteMutator(random);
        var executed = 0;
        for (var i = 0; goesOn(i); i++)
        {
            var document = Encoding.UTF8.GetBytes(documents.Next());
            document = mutate ? mutator.Mutate(document) : document;
            var request = new OperationRequest
            {
                Document = document,
                OperationName = random.Next(20) == 0 ? "Oops" : "O0",
                Variables = JsonSerializer.Deserialize<JsonElement>(inputs.Variables()),
                AllowIncrementalDelivery = random.Next(2) == 0,
            };
            executed += Check(executor, request, $"seed {seed}, request {i}") ? 1 : 0;
        }

        return executed;
    }

    private static bool Check(IRequestExecutor executor, OperationRequest request, string name)
    {
        var text = $"{name}: {Encoding.UTF8.GetString(request.Document.Span)}\n{request.Variables}";
        try
        {
            var start = Stopwatch.GetTimestamp();
            var answered = AnswerAsync(executor, request).WaitAsync(s_limit).GetAwaiter().GetResult();
            Assert.True(Stopwatch.GetElapsedTime(start) < s_limit);
            return answered;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException(text, exception);
        }
    }

    private static async Task<bool> AnswerAsync(IRequestExecutor executor, OperationRequest request)
    {
        await using var result = await executor.ExecuteAsync(request);
        if (result is IOperationResult single)
        {
            CheckResult(single);
            return single.Outcome == OperationOutcome.Executed;
        }

        await foreach (var part in result.ExpectResponseStream())
        {
            CheckResult(part);
        }

        return true;
    }

    private static void CheckResult(IOperationResult result)
    {
        var json = result.ToJson();
        using var document = JsonDocument.Parse(json);
        Assert.DoesNotContain(ErrorCodes.Execution.Unexpected, json, StringComparison.Ordinal);
        Assert.NotEqual(OperationOutcome.Failed, result.Outcome);
        Assert.NotEmpty(document.RootElement.EnumerateObject());
    }
}
