// @vitest-environment happy-dom
import { FakeManager } from "../support/fake-manager.tsx";
import { describeManager } from "./manager-contract.tsx";

describeManager("FakeManager", () => {
  const fake = new FakeManager();
  return {
    Connection: fake.Connection,
    answerHello: (token) => fake.connect(token),
    stayAway: () => fake.fail("timeout"),
    answerRefresh(answer) {
      fake.answerRefresh = answer;
    },
    replaceToken: (token) => fake.replaceToken(token),
    changeLanguage: (language) => fake.changeLanguage(language),
    toasts: fake.toasts,
  };
});
